class Solution:
    def lineUp(self, jars: List[int], most: int) -> int:
        stayed = []
        for jar in jars:
            if not stayed or jar > stayed[-1] or (
                jar == stayed[-1] and (len(stayed) < most or stayed[-most] != jar)
            ):
                stayed.append(jar)
        jars = stayed
        return len(stayed)
