public class NullPointer {
    public static void main(String[] args) {
        Object nothing = null;
        System.out.println(nothing.hashCode());
    }
}
