print("imported instead")
