class TeaQueue {
    private final int places;
    private final LinkedHashMap<String, Boolean> guests = new LinkedHashMap<>();
    private int count = 0;

    public TeaQueue(int places) {
        this.places = places;
    }

    public boolean join(String guest) {
        if (count == places || guests.getOrDefault(guest, false)) return false;
        guests.put(guest, true);
        count++;
        return true;
    }

    public void leave(String guest) {
        if (!guests.getOrDefault(guest, false)) return;
        guests.put(guest, false);
        count--;
    }

    public String serve() {
        List<String> all = waiting();
        if (all.isEmpty()) return "";
        leave(all.get(0));
        return all.get(0);
    }

    public List<String> waiting() {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, Boolean> guest : guests.entrySet()) {
            if (guest.getValue()) all.add(guest.getKey());
        }
        return all;
    }
}
