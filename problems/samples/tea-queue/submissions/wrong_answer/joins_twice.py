class TeaQueue:
    def __init__(self, places: int):
        self.places = places
        self.guests = deque()

    def join(self, guest: str) -> bool:
        if len(self.guests) < self.places:
            self.guests.append(guest)
            return True
        return False

    def leave(self, guest: str) -> None:
        if guest in self.guests:
            self.guests.remove(guest)

    def serve(self) -> str:
        return self.guests.popleft() if self.guests else ""

    def waiting(self) -> List[str]:
        return list(self.guests)
