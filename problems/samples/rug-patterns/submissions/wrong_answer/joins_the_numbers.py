class Solution:
    def groupRugs(self, rugs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for rug in rugs:
            seen = {}
            pattern = "".join(str(seen.setdefault(colour, len(seen) + 1)) for colour in rug)
            groups[pattern].append(rug)
        return list(groups.values())
