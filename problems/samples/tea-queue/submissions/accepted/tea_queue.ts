class TeaQueue {
    private places: number;
    private guests = new Set<string>();

    constructor(places: number) {
        this.places = places;
    }

    join(guest: string): boolean {
        if (this.guests.has(guest) || this.guests.size === this.places) return false;
        this.guests.add(guest);
        return true;
    }

    leave(guest: string): void {
        this.guests.delete(guest);
    }

    serve(): string {
        for (const guest of this.guests) {
            this.guests.delete(guest);
            return guest;
        }
        return '';
    }

    waiting(): string[] {
        return [...this.guests];
    }
}
