class TeaQueue:
    def __init__(self, places: int):
        self.places = places
        self.guests = OrderedDict()

    def join(self, guest: str) -> bool:
        if guest in self.guests or len(self.guests) == self.places:
            return False
        self.guests[guest] = True
        return True

    def leave(self, guest: str) -> None:
        self.guests.pop(guest, None)

    def serve(self) -> str:
        return self.guests.popitem(last=False)[0] if self.guests else ""

    def waiting(self) -> List[str]:
        return list(self.guests)
