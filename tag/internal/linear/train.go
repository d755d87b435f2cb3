package linear

// Trainer learns weights as an averaged perceptron (Collins 2002): the result
// is the mean of the weights after every step, which forgets the accidents of
// the last sentences.
type Trainer struct {
	classes int
	index   map[uint32]int32
	count   []int32
	w       []float32 // rows of classes
	total   []float64
	stamp   []int32 // the step at which total was brought up to date
	step    int32
}

// NewTrainer makes a trainer for a number of classes, at most 64.
func NewTrainer(classes int) *Trainer {
	return &Trainer{classes: classes, index: map[uint32]int32{}}
}

// Step counts one decision.
func (t *Trainer) Step() { t.step++ }

// Add adds the feature's weights to the scores.
func (t *Trainer) Add(feature uint32, scores *[64]float32) {
	i, ok := t.index[feature]
	if !ok {
		return
	}
	row := t.w[int(i)*t.classes:][:t.classes]
	for c, x := range row {
		scores[c] += x
	}
}

// Update moves the weight of a feature for a class.
func (t *Trainer) Update(feature uint32, class int, by float32) {
	i, ok := t.index[feature]
	if !ok {
		i = int32(len(t.index))
		t.index[feature] = i
		t.count = append(t.count, 0)
		t.w = append(t.w, make([]float32, t.classes)...)
		t.total = append(t.total, make([]float64, t.classes)...)
		t.stamp = append(t.stamp, make([]int32, t.classes)...)
	}
	t.count[i]++
	j := int(i)*t.classes + class
	t.total[j] += float64(t.step-t.stamp[j]) * float64(t.w[j])
	t.stamp[j] = t.step
	t.w[j] += by
}

// Averaged returns the mean weights of the features that were updated at
// least min times.
func (t *Trainer) Averaged(min int) Weights {
	out := make(Weights, len(t.index))
	for k, i := range t.index {
		if int(t.count[i]) < min {
			continue
		}
		row := make([]float32, t.classes)
		for c := range row {
			j := int(i)*t.classes + c
			row[c] = float32((t.total[j] + float64(t.step-t.stamp[j])*float64(t.w[j])) / float64(t.step))
		}
		out[k] = row
	}
	return out
}
