from collections import Counter


def number(pairs):
    """The same small number for equal pairs."""
    numbers = {}
    return [numbers.setdefault(pair, len(numbers)) for pair in pairs]


def main():
    n, k = map(int, input().split())
    # names[j][i] names the block of length 2**j at place i: blocks are equal when their names are.
    names = [number(input())]
    while 2 ** len(names) <= n:
        half = names[-1]
        names.append(number(zip(half, half[2 ** (len(names) - 1) :])))

    def places(length):
        """In how many places the most frequent block of this length is shown."""
        power = length.bit_length() - 1
        heads = names[power]
        return max(Counter(zip(heads, heads[length - 2**power :])).values())

    low, high = 0, n - k + 1  # the answer is in low..high
    while low < high:
        middle = (low + high + 1) // 2
        if places(middle) >= k:
            low = middle
        else:
            high = middle - 1
    print(low)


main()
