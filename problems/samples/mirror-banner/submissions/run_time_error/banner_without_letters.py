class Solution:
    def canMirror(self, banner: str, repairs: int) -> bool:
        i, j = 0, len(banner) - 1
        while i <= j:
            while not banner[i].isalpha():
                i += 1
            while not banner[j].isalpha():
                j -= 1
            if i < j and banner[i].lower() != banner[j].lower():
                repairs -= 1
            i, j = i + 1, j - 1
        return repairs >= 0
