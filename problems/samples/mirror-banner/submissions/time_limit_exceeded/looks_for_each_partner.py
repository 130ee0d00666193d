class Solution:
    def canMirror(self, banner: str, repairs: int) -> bool:
        letters = [sign for sign in banner.lower() if sign.isalpha()]
        apart = 0
        for i in range(len(letters) // 2):
            for j in range(len(letters)):
                if i + j == len(letters) - 1 and letters[i] != letters[j]:
                    apart += 1
        return apart <= repairs
