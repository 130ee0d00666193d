namespace __Judge__ {
    using System;
    using System.Collections.Generic;

    /// <summary>
    /// What users of newer .NET know from it: a heap, the least priority first. Tuples are spelt in
    /// full: Mono's compiler loses the types of shorter ones in a generic class.
    /// </summary>
    public class PriorityQueue<TElement, TPriority> {
        private readonly List<ValueTuple<TElement, TPriority>> heap;

        public PriorityQueue() : this(0, null) {}

        public PriorityQueue(int initialCapacity) : this(initialCapacity, null) {}

        public PriorityQueue(IComparer<TPriority> comparer) : this(0, comparer) {}

        public PriorityQueue(int initialCapacity, IComparer<TPriority> comparer) {
            heap = new List<ValueTuple<TElement, TPriority>>(initialCapacity);
            Comparer = comparer ?? Comparer<TPriority>.Default;
        }

        public PriorityQueue(
            IEnumerable<ValueTuple<TElement, TPriority>> items,
            IComparer<TPriority> comparer = null
        ) : this(0, comparer) {
            EnqueueRange(items);
        }

        public int Count => heap.Count;

        public IComparer<TPriority> Comparer { get; }

        public IReadOnlyCollection<ValueTuple<TElement, TPriority>> UnorderedItems => heap;

        public void Enqueue(TElement element, TPriority priority) {
            heap.Add(ValueTuple.Create(element, priority));
            Rise(heap.Count - 1);
        }

        public void EnqueueRange(IEnumerable<ValueTuple<TElement, TPriority>> items) {
            foreach (var item in items) Enqueue(item.Item1, item.Item2);
        }

        public void EnqueueRange(IEnumerable<TElement> elements, TPriority priority) {
            foreach (TElement element in elements) Enqueue(element, priority);
        }

        public TElement Peek() {
            if (heap.Count == 0) throw new InvalidOperationException("Queue empty.");
            return heap[0].Item1;
        }

        public TElement Dequeue() {
            TElement least = Peek();
            int last = heap.Count - 1;
            heap[0] = heap[last];
            heap.RemoveAt(last);
            Sink();
            return least;
        }

        public bool TryPeek(out TElement element, out TPriority priority) {
            bool isThere = heap.Count > 0;
            var least = isThere ? heap[0] : default(ValueTuple<TElement, TPriority>);
            element = least.Item1;
            priority = least.Item2;
            return isThere;
        }

        public bool TryDequeue(out TElement element, out TPriority priority) {
            bool isThere = TryPeek(out element, out priority);
            if (isThere) Dequeue();
            return isThere;
        }

        public TElement EnqueueDequeue(TElement element, TPriority priority) {
            bool isLeast = Count == 0 || Comparer.Compare(priority, heap[0].Item2) <= 0;
            return isLeast ? element : DequeueEnqueue(element, priority);
        }

        public TElement DequeueEnqueue(TElement element, TPriority priority) {
            TElement least = Peek();
            heap[0] = ValueTuple.Create(element, priority);
            Sink();
            return least;
        }

        public void Clear() {
            heap.Clear();
        }

        private void Rise(int at) {
            while (at > 0 && IsLess(at, (at - 1) / 2)) {
                Swap(at, (at - 1) / 2);
                at = (at - 1) / 2;
            }
        }

        private void Sink() {
            for (int at = 0, child = 1; child < heap.Count; child = 2 * at + 1) {
                if (child + 1 < heap.Count && IsLess(child + 1, child)) child++;
                if (!IsLess(child, at)) return;
                Swap(child, at);
                at = child;
            }
        }

        private bool IsLess(int one, int other) {
            return Comparer.Compare(heap[one].Item2, heap[other].Item2) < 0;
        }

        private void Swap(int one, int other) {
            var kept = heap[one];
            heap[one] = heap[other];
            heap[other] = kept;
        }
    }
}
