var lineUp = function(jars, most) {
    let stayed = 0, alike = 0;
    for (const jar of jars) {
        if (stayed === 0 || jar > jars[stayed - 1]) {
            alike = 1;
        } else if (jar === jars[stayed - 1] && alike < most) {
            alike++;
        } else {
            continue;
        }
        jars[stayed++] = jar;
    }
    return stayed;
};
