class Solution:
    def groupRugs(self, rugs: List[str]) -> List[List[str]]:
        groups = []
        for rug in rugs:
            for group in reversed(groups):
                if any(self.is_alike(rug, other) for other in group):
                    group.append(rug)
                    break
            else:
                groups.append([rug])
        return groups

    def is_alike(self, one: str, other: str) -> bool:
        pairs = set(zip(one, other))
        return len(one) == len(other) and len(pairs) == len(set(one)) == len(set(other))
