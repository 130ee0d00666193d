class Solution:
    def groupRugs(self, rugs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for rug in rugs:
            groups[tuple(sorted(Counter(rug).values()))].append(rug)
        return list(groups.values())
