function zipTrains(first: ListNode | null, second: ListNode | null, cars: number): ListNode | null {
    const engine = new ListNode();
    let last = engine;
    while (first && second) {
        for (let i = 0; i < cars && first; i++) {
            last.next = first;
            last = first;
            first = first.next;
        }
        [first, second] = [second, first];
    }
    last.next = first || second;
    return engine.next;
}
