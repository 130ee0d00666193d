var seatGuests = function(families) {
    const counts = new Map();
    for (const family of families) counts.set(family, (counts.get(family) ?? 0) + 1);
    const order = [...counts].sort((a, b) => b[1] - a[1]);
    if (order[0][1] > (families.length + 1) / 2) return [];
    const seats = new Array(families.length);
    let seat = 0;
    for (const [family, count] of order) {
        for (let i = 0; i < count; i++) {
            seats[seat] = family;
            seat += 2;
            if (seat >= seats.length) seat = 1;
        }
    }
    return seats;
};
