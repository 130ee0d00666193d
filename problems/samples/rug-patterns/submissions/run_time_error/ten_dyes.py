class Solution:
    def groupRugs(self, rugs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for rug in rugs:
            dyes = iter("0123456789")
            seen, pattern = {}, ""
            for colour in rug:
                if colour not in seen:
                    seen[colour] = next(dyes)
                pattern += seen[colour]
            groups[pattern].append(rug)
        return list(groups.values())
