/// Invented names for reps and managers.
enum PeopleNames {
    static let all = [
        "Amara Okafor", "Anselm Brandt", "Aoife Kinsella", "April Winslow", "Arjun Menon", "Astrid Halvorsen",
        "Bao Tran", "Beatriz Quintela", "Bertrand Achille", "Camila Restrepo", "Chiara Vannucci",
        "Chidi Nwosu",
        "Dalia Haddad", "Daniel Whitlock", "Devika Rao", "Dilnoza Karimova", "Edwin Acheampong", "Elif Demir",
        "Esther Lindqvist", "Farid Nazari", "Fiona MacAskill", "Gabriela Sousa", "Gideon Katz",
        "Grace Adeyemi", "Hana Kobayashi", "Henrik Solberg", "Hye-jin Park", "Ibrahim Diallo", "Ilse Vermeer",
        "Imani Waweru", "Ines Carvalho", "Ivo Petrov", "Jamal Whitaker", "Jasmine Thibodeaux",
        "José Luis Arroyo", "Kalani Akana", "Katarzyna Wilk", "Kwame Boateng", "Laila Rahmani",
        "Lars Engström", "Lucía Fuentes", "Marguerite Dufour", "Mateo Villalobos", "Mei-Ling Zhou",
        "Miriam Goldstein", "Naveed Chaudhry", "Nia Pettigrew", "Olga Smirnova", "Omar Benali",
        "Owen Gallagher", "Petra Novotná", "Priya Raghunathan", "Quentin Marchetti", "Rafael Ibarra",
        "Rosalind Achebe", "Ruth Oyelaran", "Sanjay Pillai", "Selin Aydin", "Siobhan Rafferty",
        "Soren Kjeldsen", "Tamsin Hale", "Tariq Mansoor", "Thandiwe Dube", "Ulrike Baumann", "Viktor Halász",
        "Wanjiru Kamau", "Xiomara Delgado", "Yara Khoury", "Yusuf Tekin", "Zofia Kowalczyk",
    ]
}
