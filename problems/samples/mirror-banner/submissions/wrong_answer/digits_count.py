class Solution:
    def canMirror(self, banner: str, repairs: int) -> bool:
        signs = [sign for sign in banner.lower() if sign.isalnum()]
        apart = sum(a != b for a, b in zip(signs, reversed(signs)))
        return apart // 2 <= repairs
