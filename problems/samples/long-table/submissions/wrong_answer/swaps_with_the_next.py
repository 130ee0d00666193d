class Solution:
    def seatGuests(self, families: List[int]) -> List[int]:
        seats = families[:]
        for i in range(1, len(seats)):
            if seats[i] == seats[i - 1]:
                for j in range(i + 1, len(seats)):
                    if seats[j] != seats[i]:
                        seats[i], seats[j] = seats[j], seats[i]
                        break
                else:
                    return []
        return seats
