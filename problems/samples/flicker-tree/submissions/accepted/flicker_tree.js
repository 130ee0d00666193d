var longestFlicker = function(root) {
    let longest = 0;
    const walk = (lamp, length) => {
        longest = Math.max(longest, length);
        for (const child of [lamp.left, lamp.right]) {
            if (child) walk(child, (child.val - lamp.val) % 2 !== 0 ? length + 1 : 1);
        }
    };
    if (root) walk(root, 1);
    return longest;
};
