var TeaQueue = function(places) {
    this.places = places;
    this.guests = new Set();
};

TeaQueue.prototype.join = function(guest) {
    if (this.guests.has(guest) || this.guests.size === this.places) return false;
    this.guests.add(guest);
    return true;
};

TeaQueue.prototype.leave = function(guest) {
    this.guests.delete(guest);
};

TeaQueue.prototype.serve = function() {
    for (const guest of this.guests) {
        this.guests.delete(guest);
        return guest;
    }
    return '';
};

TeaQueue.prototype.waiting = function() {
    return [...this.guests];
};
