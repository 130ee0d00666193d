class Solution:
    def canMirror(self, banner: str, repairs: int) -> bool:
        letters = [sign for sign in banner.lower() if sign.isalpha()]
        return sum(a != b for a, b in zip(letters, reversed(letters))) <= repairs
