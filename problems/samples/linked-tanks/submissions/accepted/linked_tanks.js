var waterLevel = function(tanks, volume) {
    tanks.sort((a, b) => a[0] - b[0]);
    let area = 0;
    for (let i = 0; ; i++) {
        area += tanks[i][1];
        if (i + 1 < tanks.length) {
            const room = (tanks[i + 1][0] - tanks[i][0]) * area;
            if (volume > room) {
                volume -= room;
                continue;
            }
        }
        return tanks[i][0] + volume / area;
    }
};
