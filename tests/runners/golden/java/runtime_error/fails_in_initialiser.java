// It has a `main`: what its class does before that is the program's own failure.
class Main {
    static int[] kept = new int[-1];

    public static void main(String[] args) {
        System.out.println(kept.length);
    }
}
