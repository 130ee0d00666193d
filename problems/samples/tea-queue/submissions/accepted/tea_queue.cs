public class TeaQueue {
    private readonly int places;
    private readonly LinkedList<string> guests = new LinkedList<string>();
    private readonly Dictionary<string, LinkedListNode<string>> spots =
        new Dictionary<string, LinkedListNode<string>>();

    public TeaQueue(int places) {
        this.places = places;
    }

    public bool Join(string guest) {
        if (spots.Count == places || spots.ContainsKey(guest)) return false;
        spots[guest] = guests.AddLast(guest);
        return true;
    }

    public void Leave(string guest) {
        if (!spots.TryGetValue(guest, out var spot)) return;
        guests.Remove(spot);
        spots.Remove(guest);
    }

    public string Serve() {
        if (guests.Count == 0) return "";
        string guest = guests.First.Value;
        Leave(guest);
        return guest;
    }

    public IList<string> Waiting() {
        return guests.ToList();
    }
}
