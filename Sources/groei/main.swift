print("groei")
