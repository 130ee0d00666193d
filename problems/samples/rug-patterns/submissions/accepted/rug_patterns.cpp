class Solution {
public:
    vector<vector<string>> groupRugs(vector<string>& rugs) {
        unordered_map<string, vector<string>> groups;
        for (string& rug : rugs) {
            string pattern;
            map<char, char> seen;
            for (char colour : rug) {
                auto [entry, isNew] = seen.insert({colour, 'a' + seen.size()});
                pattern += entry->second;
            }
            groups[pattern].push_back(rug);
        }
        vector<vector<string>> found;
        for (auto& [pattern, group] : groups) found.push_back(group);
        return found;
    }
};
