function muteEchoes(head: ListNode | null, reach: number): ListNode | null {
    const kept: number[] = [], heard = new Set<number>(), start = new ListNode();
    let last = start;
    for (let node = head; node; node = node.next) {
        if (heard.has(node.val)) continue;
        if (kept.length >= reach) heard.delete(kept[kept.length - reach]);
        kept.push(node.val);
        heard.add(node.val);
        last.next = node;
        last = node;
    }
    last.next = null;
    return start.next;
}
