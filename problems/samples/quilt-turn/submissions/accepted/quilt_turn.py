class Solution:
    def turnQuilt(self, quilt: List[List[str]], steps: int) -> None:
        height, width = len(quilt), len(quilt[0])
        for depth in range((min(height, width) + 1) // 2):
            ring = self.places(depth, depth, height - 1 - depth, width - 1 - depth)
            colours = [quilt[row][column] for row, column in ring]
            for place, colour in enumerate(colours):
                row, column = ring[(place + steps) % len(ring)]
                quilt[row][column] = colour

    def places(self, top: int, left: int, bottom: int, right: int) -> List[tuple]:
        if top == bottom:
            return [(top, column) for column in range(left, right + 1)]
        if left == right:
            return [(row, left) for row in range(top, bottom + 1)]
        return (
            [(top, column) for column in range(left, right)]
            + [(row, right) for row in range(top, bottom)]
            + [(bottom, column) for column in range(right, left, -1)]
            + [(row, left) for row in range(bottom, top, -1)]
        )
