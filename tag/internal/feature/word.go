package feature

import "daybook/tag/internal/linear"

// A word tells the same by itself wherever it stands, and the same of the word
// after it or before it; so do the two tags given last, and the last verb. The
// rest hangs on what comes together.
var (
	ownTemplates   = [...]int{bias, word, end1, end2, end3, end4, begin3, shape, shapeEnd, class, classShape}
	leftTemplates  = [...]int{wordL1, endL1}
	rightTemplates = [...]int{wordR1, endR1}
	givenTemplates = [...]int{tag1, tag2, tags}
	restTemplates  = [...]int{
		wordL2, wordR2, shapeL1, shapeR1, tagWord, tagNext, tagEnd, wordPairL, wordPairR,
		around, classL1, classR1, classR2, classes, classTag, verb, verbClass,
	}
)

// own are the features of the word by itself.
func (w *item) own() [len(ownTemplates)]uint32 {
	return [...]uint32{
		linear.Mix(bias, 0),
		linear.Mix(word, w.word),
		linear.Mix(end1, w.end1),
		linear.Mix(end2, w.end2),
		linear.Mix(end3, w.end3),
		linear.Mix(end4, w.end4),
		linear.Mix(begin3, w.begin3),
		linear.Mix(shape, w.shape),
		linear.Mix(shapeEnd, w.shape^w.end3),
		linear.Mix(class, w.class),
		linear.Mix(classShape, w.shape<<8|w.class),
	}
}

// left are those of the word for the one after it.
func (w *item) left() [len(leftTemplates)]uint32 {
	return [...]uint32{linear.Mix(wordL1, w.word), linear.Mix(endL1, w.end3)}
}

// right are those of the word for the one before it.
func (w *item) right() [len(rightTemplates)]uint32 {
	return [...]uint32{linear.Mix(wordR1, w.word), linear.Mix(endR1, w.end3)}
}

// given are those of the two tags before, numbered from 1; 0 is none.
func given(t1, t2 uint32) [len(givenTemplates)]uint32 {
	return [...]uint32{linear.Mix(tag1, t1), linear.Mix(tag2, t2), linear.Mix(tags, t1<<8|t2)}
}

// before are the two tags before token i.
func (b *Buffer) before(i int) (t1, t2 uint32) { return uint32(b.tags[i+1] + 1), uint32(b.tags[i] + 1) }

// rest are those of token i that hang on several words, or on a tag and a word.
func (b *Buffer) rest(i int) [len(restTemplates)]uint32 {
	p1, _ := b.before(i)
	i += 2
	l2, l1, w, r1, r2 := &b.items[i-2], &b.items[i-1], &b.items[i], &b.items[i+1], &b.items[i+2]
	return [...]uint32{
		linear.Mix(wordL2, l2.word),
		linear.Mix(wordR2, r2.word),
		linear.Mix(shapeL1, l1.shape|w.shape<<8),
		linear.Mix(shapeR1, r1.shape|w.shape<<8),
		linear.Mix(tagWord, p1*31^w.word),
		linear.Mix(tagNext, p1*31^r1.word),
		linear.Mix(tagEnd, p1*31^w.end3),
		linear.Mix(wordPairL, l1.word*31^w.word),
		linear.Mix(wordPairR, w.word*31^r1.word),
		linear.Mix(around, l1.word*31^r1.word),
		linear.Mix(classL1, l1.class<<8|w.class),
		linear.Mix(classR1, r1.class<<8|w.class),
		linear.Mix(classR2, r2.class<<8|w.class),
		linear.Mix(classes, l1.class<<16|w.class<<8|r1.class),
		linear.Mix(classTag, p1<<16|w.class<<8|r1.class),
		linear.Mix(verb, b.verb),
		linear.Mix(verbClass, b.verb*31^w.class),
	}
}

// At lists the features of token i of the sentence, when those before it have
// been given their tags.
func (b *Buffer) At(i int, out *List) {
	out[Fixed] = b.Known(i)
	for k, f := range b.items[i+2].own() {
		out[ownTemplates[k]] = f
	}
	for k, f := range b.items[i+1].left() {
		out[leftTemplates[k]] = f
	}
	for k, f := range b.items[i+3].right() {
		out[rightTemplates[k]] = f
	}
	for k, f := range given(b.before(i)) {
		out[givenTemplates[k]] = f
	}
	for k, f := range b.rest(i) {
		out[restTemplates[k]] = f
	}
}

// sums are what the weights of a word's features come to, as it stands itself,
// before another and after one.
type sums struct {
	of               item
	own, left, right linear.Scores
}

// memoSize is how many words a buffer knows the sums of: most words of a text
// are of these. It is a power of two.
const memoSize = 1 << 10

// sums returns those of a word, which hold until the next are asked for.
func (b *Buffer) sums(m *linear.Model, w *item) *sums {
	if b.memo == nil {
		b.memo = make([]sums, memoSize)
	}
	s := &b.memo[w.word*0x9E3779B1>>16&(memoSize-1)]
	if s.of != *w {
		own, left, right := w.own(), w.left(), w.right()
		*s = sums{*w, m.Score(own[:]), m.Score(left[:]), m.Score(right[:])}
	}
	return s
}

// pair is what the weights of two tags come to.
type pair struct {
	known bool
	sum   linear.Scores
}

// pairs returns it for the tags before token i.
func (b *Buffer) pairs(m *linear.Model, i int) *linear.Scores {
	if b.pair == nil {
		b.pair = make([]pair, (linear.Classes+1)*(linear.Classes+1))
	}
	t1, t2 := b.before(i)
	p := &b.pair[t1*(linear.Classes+1)+t2]
	if !p.known {
		features := given(t1, t2)
		*p = pair{true, m.Score(features[:])}
	}
	return &p.sum
}

// Score sums the weights of the features that At lists.
func (b *Buffer) Score(m *linear.Model, i int) linear.Scores {
	rest := b.rest(i)
	sum := m.Score(rest[:])
	sum.Add(b.pairs(m, i))
	sum.Add(&b.sums(m, &b.items[i+2]).own)
	sum.Add(&b.sums(m, &b.items[i+1]).left)
	sum.Add(&b.sums(m, &b.items[i+3]).right)
	return sum
}
