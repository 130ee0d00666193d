class Solution {
public:
    string shortestPiece(string ring, string wanted) {
        string twice = ring + ring;
        set<char> colours(wanted.begin(), wanted.end());
        map<char, int> inside;
        size_t start = 0, missing = colours.size();
        string shortest;
        for (size_t end = 0; end < twice.size(); end++) {
            if (colours.count(twice[end]) && inside[twice[end]]++ == 0) missing--;
            while (missing == 0) {
                size_t size = end + 1 - start;
                if (size <= ring.size() && (shortest.empty() || size < shortest.size()))
                    shortest = twice.substr(start, size);
                if (colours.count(twice[start]) && --inside[twice[start]] == 0) missing++;
                start++;
            }
        }
        return shortest;
    }
};
