var groupRugs = function(rugs) {
    const groups = new Map();
    for (const rug of rugs) {
        const pattern = [...rug].map(colour => rug.indexOf(colour)).join();
        if (!groups.has(pattern)) groups.set(pattern, []);
        groups.get(pattern).push(rug);
    }
    return [...groups.values()];
};
