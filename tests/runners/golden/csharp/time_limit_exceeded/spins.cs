class Spins
{
    static void Main()
    {
        while (true) { }
    }
}
