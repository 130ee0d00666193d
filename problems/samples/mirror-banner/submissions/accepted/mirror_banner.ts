function canMirror(banner: string, repairs: number): boolean {
    const letters = banner.toLowerCase().replace(/[^a-z]/g, '');
    let apart = 0;
    for (let i = 0, j = letters.length - 1; i < j; i++, j--) {
        if (letters[i] !== letters[j]) apart++;
    }
    return apart <= repairs;
}
