var mostHoney = function(hives, rest) {
    const best = [0];
    hives.forEach((honey, i) => best.push(Math.max(best[i], best[Math.max(0, i - rest)] + honey)));
    return best[hives.length];
};
