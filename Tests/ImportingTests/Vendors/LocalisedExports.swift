/// The small company as programs export it that are set to another language.
enum LocalisedExports {
    static let all: [VendorTests.Expected] = [
        VendorTests.Expected(
            file: "salesforce-german-details.csv", program: "Salesforce opportunity report in German",
            headers: [
                "rep": "Opportunity-Inhaber", "account": "Accountname", "name": "Opportunity-Name",
                "stage": "Phase", "amount": "Betrag", "closed": "Schlusstermin", "created": "Erstelldatum",
                "source": "Lead-Quelle", "type": "Typ", "probability": "Wahrscheinlichkeit (%)",
            ]),
        VendorTests.Expected(
            file: "salesforce-french-report.csv", program: "Salesforce opportunity report in French",
            headers: [
                "rep": "Propriétaire de l’opportunité", "account": "Nom du compte",
                "name": "Nom de l’opportunité", "stage": "Étape", "amount": "Montant",
                "closed": "Date de clôture", "created": "Date de création",
            ]),
        VendorTests.Expected(
            file: "pipedrive-portuguese.csv", program: "Pipedrive deals in Portuguese",
            headers: [
                "id": "Negócio - ID", "name": "Negócio - Título", "amount": "Negócio - Valor",
                "currency": "Negócio - Moeda de Valor", "account": "Negócio - Organização",
                "rep": "Negócio - Proprietário", "stage": "Negócio - Etapa",
                "created": "Negócio - Negócio criado em",
                "expected close": "Negócio - Data de fechamento esperada", "closed": "Negócio - Ganho em",
                "reason": "Negócio - Motivo da perda",
            ]),
        VendorTests.Expected(
            file: "pipedrive-french.csv", program: "Pipedrive deals in French",
            headers: [
                "id": "Affaire - ID", "name": "Affaire - Titre", "amount": "Affaire - Valeur",
                "account": "Affaire - Organisation", "rep": "Affaire - Propriétaire",
                "stage": "Affaire - Étape", "created": "Affaire - Affaire créée",
                "expected close": "Affaire - Date de clôture prévue", "closed": "Affaire - Date de gain",
                "reason": "Affaire - Raison de la perte",
            ]),
        VendorTests.Expected(
            file: "hubspot-spanish.csv", program: "HubSpot deals in Spanish",
            headers: [
                "id": "ID de registro", "name": "Nombre del negocio", "stage": "Etapa del negocio",
                "amount": "Valor", "closed": "Fecha de cierre", "created": "Fecha de creación",
                "rep": "Propietario del negocio", "account": "Empresa asociada",
                "reason": "Motivo del cierre perdido",
            ]),
        VendorTests.Expected(
            file: "hubspot-dutch.csv", program: "HubSpot deals in Dutch",
            headers: [
                "id": "Record-ID", "name": "Dealnaam", "stage": "Dealfase", "amount": "Bedrag",
                "closed": "Sluitingsdatum", "created": "Aanmaakdatum", "rep": "Dealeigenaar",
                "account": "Gekoppeld bedrijf",
            ]),
        VendorTests.Expected(
            file: "dynamics-german.csv", program: "Dynamics 365 opportunities in German",
            headers: [
                "id": "(Nicht ändern) Verkaufschance", "name": "Thema", "account": "Potenzieller Kunde",
                "expected close": "Gesch. Abschlussdatum", "amount": "Gesch. Umsatz",
                "closed": "Tatsächliches Abschlussdatum", "stage": "Pipelinephase", "rep": "Besitzer",
                "created": "Erstellt am",
            ]),
        VendorTests.Expected(
            file: "odoo-italian.csv", program: "Odoo pipeline in Italian",
            headers: [
                "id": "ID esterno", "name": "Opportunità", "account": "Cliente", "rep": "Addetto vendite",
                "team": "Team di vendita", "amount": "Ricavo previsto", "expected close": "Chiusura prevista",
                "closed": "Data di chiusura", "stage": "Fase", "reason": "Motivo della perdita",
                "created": "Creato il",
            ]),
    ]
}
