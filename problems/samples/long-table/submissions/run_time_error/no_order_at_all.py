class Solution:
    def seatGuests(self, families: List[int]) -> List[int]:
        waiting = [(-count, family) for family, count in Counter(families).items()]
        heapify(waiting)
        seats = []
        while waiting:
            count, family = heappop(waiting)
            if seats and seats[-1] == family:
                other = heappop(waiting)
                heappush(waiting, (count, family))
                count, family = other
            seats.append(family)
            if count < -1:
                heappush(waiting, (count + 1, family))
        return seats
