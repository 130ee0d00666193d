var zipTrains = function(first, second, cars) {
    const engine = new ListNode();
    let last = engine;
    while (first && second) {
        for (let i = 0; i < cars && first; i++) {
            last = last.next = first;
            first = first.next;
        }
        [first, second] = [second, first];
    }
    last.next = first || second;
    return engine.next;
};
