package lexicon

// sieve keeps most words from being looked up in vain: most words of a text
// stand in no lexicon. It is a set of bits, one for each value of a hash over
// three letters and the length; a word that was added always gets through.
type sieve [128]uint64

func (s *sieve) add(w string) {
	h := grain(w)
	s[h>>6] |= 1 << (h & 63)
}

func (s *sieve) may(w string) bool {
	h := grain(w)
	return s[h>>6]>>(h&63)&1 != 0
}

func grain(w string) uint32 {
	n := len(w)
	if n == 0 {
		return 0
	}
	return (uint32(w[0]) | uint32(w[n/2])<<8 | uint32(w[n-1])<<16 | uint32(n)<<24) * 0x9E3779B1 >> 19
}
