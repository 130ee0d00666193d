function ferryPairs(piers: number[], reach: number): number[][] {
    const known = new Set<number>(piers);
    return [...known].filter(pier => known.has(pier + reach)).map(pier => [pier, pier + reach]);
}
