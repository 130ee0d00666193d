var ferryPairs = function(piers, reach) {
    const known = new Set(piers);
    return [...known].filter(pier => known.has(pier + reach)).map(pier => [pier, pier + reach]);
};
