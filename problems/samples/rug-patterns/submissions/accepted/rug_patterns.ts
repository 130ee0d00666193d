function groupRugs(rugs: string[]): string[][] {
    const groups = new Map<string, string[]>();
    for (const rug of rugs) {
        const pattern = [...rug].map(colour => rug.indexOf(colour)).join();
        const group = groups.get(pattern);
        if (group) group.push(rug);
        else groups.set(pattern, [rug]);
    }
    return [...groups.values()];
}
