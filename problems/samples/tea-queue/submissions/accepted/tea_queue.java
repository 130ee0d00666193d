class TeaQueue {
    private final int places;
    private final LinkedHashSet<String> guests = new LinkedHashSet<>();

    public TeaQueue(int places) {
        this.places = places;
    }

    public boolean join(String guest) {
        return guests.size() < places && guests.add(guest);
    }

    public void leave(String guest) {
        guests.remove(guest);
    }

    public String serve() {
        if (guests.isEmpty()) return "";
        String guest = guests.iterator().next();
        guests.remove(guest);
        return guest;
    }

    public List<String> waiting() {
        return new ArrayList<>(guests);
    }
}
