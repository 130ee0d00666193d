var muteEchoes = function(head, reach) {
    const kept = [], heard = new Set(), start = new ListNode();
    let last = start;
    for (let node = head; node; node = node.next) {
        if (heard.has(node.val)) continue;
        if (kept.length >= reach) heard.delete(kept[kept.length - reach]);
        kept.push(node.val);
        heard.add(node.val);
        last = last.next = node;
    }
    last.next = null;
    return start.next;
};
