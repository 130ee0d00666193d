import java.util.Scanner;

public class Unicode {
    public static void main(String[] args) {
        String żółw = new Scanner(System.in).nextLine();
        System.out.println(new StringBuilder(żółw).reverse());
    }
}
