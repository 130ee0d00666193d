class Solution:
    def groupRugs(self, rugs: List[str]) -> List[List[str]]:
        groups = {}
        for rug in rugs:
            first_seen = {}
            pattern = tuple(first_seen.setdefault(colour, len(first_seen)) for colour in rug)
            groups.setdefault(pattern, []).append(rug)
        return list(groups.values())
