public class WrongType {
    public static void main(String[] args) {
        int x = "text";
    }
}
