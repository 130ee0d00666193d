public class Spins {
    public static void main(String[] args) {
        while (true) {}
    }
}
