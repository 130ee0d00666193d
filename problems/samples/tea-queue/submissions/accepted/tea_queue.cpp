class TeaQueue {
    size_t places;
    list<string> guests;
    unordered_map<string, list<string>::iterator> where;

public:
    TeaQueue(int places) : places(places) {}

    bool join(string guest) {
        if (where.count(guest) || guests.size() == places) return false;
        where[guest] = guests.insert(guests.end(), guest);
        return true;
    }

    void leave(string guest) {
        auto found = where.find(guest);
        if (found == where.end()) return;
        guests.erase(found->second);
        where.erase(found);
    }

    string serve() {
        if (guests.empty()) return "";
        string guest = guests.front();
        leave(guest);
        return guest;
    }

    vector<string> waiting() { return vector<string>(guests.begin(), guests.end()); }
};
