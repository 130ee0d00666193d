class Solution:
    def canMirror(self, banner: str, repairs: int) -> bool:
        letters = [sign for sign in banner.lower() if sign.isalpha()]
        apart = sum(a != b for a, b in zip(letters, reversed(letters)))
        return apart // 2 <= repairs
